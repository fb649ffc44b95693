// Every letter that the site sends, each once, with invented content: for the operator to look at.
import { sampleAccountLetters } from '#accounts';
import { sampleCareerLetters } from '#careers';
import { sampleLetters } from '#consultant';

export interface LetterTemplate {
  /** In the address of its preview. */
  name: string;
  title: string;
  subject: string;
  text: string;
  /** Null: the letter is plain text. */
  html: string | null;
}

export function letterTemplates(origin: string): LetterTemplate[] {
  return [
    ...sampleLetters(origin).map((letter) => template('CaseConsultant', letter)),
    ...sampleAccountLetters(origin).map((letter) => template('Account', letter)),
    ...sampleCareerLetters(origin).map((letter) => template('CareerCenter', letter)),
  ];
}

function template(
  room: string,
  { name, subject, text, html = null }: { name: string; subject: string; text: string; html?: string | null },
): LetterTemplate {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return {
    name: `${room.toLowerCase()}-${slug}`,
    title: `${room}: ${slug.replaceAll('-', ' ')}`,
    subject,
    text,
    html,
  };
}
