// A consultant's desk for tests: the test itself does the rounds.
import type { Desk } from '#consultant';

export function deskFor(own: Pick<Desk, 'db' | 'library' | 'secret' | 'now'> & Partial<Desk>): Desk {
  return {
    address: 'consult@site.example',
    origin: () => 'http://127.0.0.1:3000',
    limits: { perSender: 10, perHour: 200 },
    originalsDays: 0,
    problem: (error) => {
      throw error;
    },
    wake: () => {},
    ...own,
  };
}
