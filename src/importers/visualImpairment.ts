// The one table inside the tabular list: grades of visual impairment at H54, visCategory > visRange > visMax and visMin.
// Authority: NCHS tabular list (after the WHO Study Group of 1972). Read as lines of text, one a grade.

interface Grade {
  name: string;
  max: string[];
  min: string[];
}

export class VisualImpairment {
  readonly #grades: Grade[] = [];

  open(element: string): void {
    if (element === 'visCategory') this.#grades.push({ name: '', max: [], min: [] });
  }

  /** `around` is the element that holds the one that closes. Headings are said by `lines` in words. */
  close(element: string, around: string | undefined, text: string): void {
    const grade = this.#grades.at(-1);
    if (!grade || element !== 'value') return;
    if (around === 'visMax') grade.max.push(text);
    else if (around === 'visMin') grade.min.push(text);
    else grade.name = text;
  }

  lines(): string[] {
    return this.#grades
      .filter(({ name }) => name !== '')
      .map(({ name, max, min }) => {
        const below = max.join(', ');
        const acuity =
          min.length === 0 ? below : `less than ${below}; equal to or better than ${min.join(', ')}`;
        return `Category ${name}, visual acuity with best possible correction: ${acuity}`;
      });
  }
}
