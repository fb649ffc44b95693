// What do the letters of an account say? Answer first, then why, then what to do when it was not you.
// Lines of at most 76 plain letters travel as they are (RFC 2045, 6.7); longer ones would be folded, links among them.

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

const NOT_YOU = 'Not you? Ignore this letter: nothing happens without the link.';

export function confirmLetter(to: string, link: string): Letter {
  return letter(to, 'Confirm your e-mail address', [
    'Open this page and press its button to confirm your address:',
    link,
    'The link is good once, for one hour.',
    NOT_YOU,
  ]);
}

export function alreadyRegisteredLetter(to: string, signIn: string, forgot: string): Letter {
  return letter(to, 'You already have an account', [
    'Somebody, probably you, registered this address again. Sign in here:',
    signIn,
    'Password forgotten? Choose another one here:',
    forgot,
    'Not you? There is nothing to do: your account is as it was.',
  ]);
}

export function resetLetter(to: string, link: string): Letter {
  return letter(to, 'Choose another password', [
    'Choose another password for your account here:',
    link,
    'The link is good once, for one hour. All your sessions end with it.',
    NOT_YOU,
  ]);
}

export function changedLetter(to: string, what: string, forgot: string): Letter {
  return letter(to, `Your ${what} was changed`, [
    `The ${what} of your account was changed just now.`,
    'Not you? Choose another password at once:',
    forgot,
  ]);
}

export function newAddressLetter(to: string, link: string): Letter {
  return letter(to, 'Confirm your new e-mail address', [
    'Open this page and press its button to use this address:',
    link,
    'The link is good once, for one hour.',
    NOT_YOU,
  ]);
}

/** The name of a team is a stranger's text: it stands on a line of its own, cut. */
export function teamInvitationLetter(to: string, team: string, link: string): Letter {
  return letter(to, 'You are invited to a team', [
    'You are invited to read together with this team:',
    team.slice(0, 72),
    'Sign in, or create a free account with this address, and take the seat:',
    link,
    'The link is good once, for a week.',
    NOT_YOU,
  ]);
}

export function upgradeGrantedLetter(to: string, plan: string, answer: string, account: string): Letter {
  return letter(to, 'Your plan is granted', [
    `You asked for the ${plan} plan. It is in force now:`,
    account,
    ...(answer === '' ? [] : ['The operator writes:', answer]),
  ]);
}

export function upgradeDeclinedLetter(to: string, plan: string, answer: string, account: string): Letter {
  return letter(to, 'Your request was declined', [
    `You asked for the ${plan} plan. The operator has declined, and writes:`,
    answer,
    'Your account is as it was, and you may ask again:',
    account,
  ]);
}

function letter(to: string, subject: string, paragraphs: string[]): Letter {
  return { to, subject: `${subject} (Coding Ahead)`, text: `${paragraphs.join('\n\n')}\n\nCoding Ahead\n` };
}

/** Each letter once, with invented content, to be looked at. */
export function sampleAccountLetters(origin: string): (Letter & { name: string })[] {
  const to = 'ann@example.org';
  const link = `${origin}/verify?token=sample`;
  const named = (name: string, letter: Letter) => ({ name, ...letter });
  return [
    named('confirm', confirmLetter(to, link)),
    named('already-registered', alreadyRegisteredLetter(to, `${origin}/login`, `${origin}/forgot`)),
    named('reset', resetLetter(to, link)),
    named('changed', changedLetter(to, 'password', `${origin}/forgot`)),
    named('new-address', newAddressLetter(to, link)),
    named('team-invitation', teamInvitationLetter(to, 'Coding, North Clinic', link)),
    named('upgrade-granted', upgradeGrantedLetter(to, 'Pro', 'Welcome.', `${origin}/account`)),
    named('upgrade-declined', upgradeDeclinedLetter(to, 'Pro', 'Not this year.', `${origin}/account`)),
  ];
}
