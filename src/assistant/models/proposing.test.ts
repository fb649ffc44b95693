// What does a model get to read of a clinical text, and what comes of what it says?
import assert from 'node:assert/strict';
import test from 'node:test';
import { scriptedModel, type Turn } from '../../../test/scriptedModel.ts';
import { Model } from './model.ts';
import { type ProposedMention, proposerOf } from './proposing.ts';

const TEXT = 'Patient: John Smith, MRN 4471829. He could not swallow solids.';

async function proposed(turn: Turn): Promise<{ mentions: ProposedMention[]; read: string }> {
  const server = await scriptedModel(turn);
  try {
    const settings = {
      provider: 'openai-compatible',
      url: server.url,
      name: 'scripted',
      apiKey: null,
    } as const;
    const model = new Model(settings, () => new Date(0), { pieceMs: 300 });
    const mentions = await proposerOf(model)(TEXT, new AbortController().signal);
    return { mentions, read: JSON.stringify(server.asked) };
  } finally {
    await server.close();
  }
}

test('each line is words and a term; what is no line is nothing', async () => {
  const { mentions } = await proposed({
    text: 'Here they are:\ncould not swallow => dysphagia\n => x\nsolids =>  \n',
  });
  assert.deepEqual(mentions, [{ words: 'could not swallow', term: 'dysphagia' }]);
});

test('names and numbers of the patient stay here', async () => {
  const { read } = await proposed({ text: '' });
  assert.match(read, /could not swallow/);
  assert.doesNotMatch(read, /Smith|4471829/);
});

test('a model that fails proposes nothing', async () => {
  for (const fault of ['hangs', 'status 500', 'HTML', 'breaks off', 'endless text'] as const) {
    const { mentions } = await proposed(fault);
    assert.deepEqual(mentions, [], fault);
  }
});
