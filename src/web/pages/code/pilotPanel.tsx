// CasePilot beside the code, with the code already in mind.
import { SYSTEM_NAMES } from '#catalog';
import type { CodeRecord } from '#tools';
import type { Frame } from '../../frame.ts';

export function pilotPanel(frame: Frame, { ref }: CodeRecord) {
  const isProcedure = ref.system === 'cpt' || ref.system === 'hcpcs';
  const examples = isProcedure
    ? ['Which modifiers go with it?', 'How many units per day?', 'What is its global period?']
    : ['Which HCC is it in?', 'What are its Excludes1 notes?'];
  return (
    <aside class="pilot-panel" aria-labelledby="pilot-panel">
      <h2 id="pilot-panel">
        Have a question about {SYSTEM_NAMES[ref.system]} code {ref.code}?
      </h2>
      <form method="post" action={`/casepilot/ask?asOf=${frame.asOf}`}>
        <input type="hidden" name="code" value={`${ref.system} ${ref.code}`} />
        <label>
          Ask CasePilot
          <textarea name="question" rows={2} maxlength={2000} />
        </label>
        <button type="submit">Ask</button>
        <ul class="next-questions" aria-label="Examples">
          {examples.map((text) => (
            <li>
              <button type="submit" name="example" value={text}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </aside>
  );
}
