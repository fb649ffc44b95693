// A conversation that its owner shows to others: to read, with its sources, and nothing else.
import type { Conversation } from '#assistant';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { TurnView } from './TurnView.tsx';

export function SharedPage({ frame, conversation }: { frame: Frame; conversation: Conversation }) {
  return (
    <Layout frame={frame} title={conversation.title} description={null}>
      <section class="talk shared">
        <h1>{conversation.title}</h1>
        <p class="quiet">
          A shared conversation with CasePilot. Each answer is for the date of service that it names.{' '}
          <a href="/casepilot">Ask your own</a>.
        </p>
        <div class="turns">
          {conversation.turns.map((turn) => (
            <TurnView frame={frame} turn={turn} conversation={null} isRunning={false} isLast={false} />
          ))}
        </div>
      </section>
    </Layout>
  );
}
