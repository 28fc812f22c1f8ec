import type { GuidedHost } from '../guided/guided-host.ts';
import type { HostAnswers } from './host-answers.ts';

/** The window that shows Control Hub: opened, read and pictured when a person asks. */
export function guidedAnswers({
  guided,
}: {
  readonly guided: GuidedHost;
}): Pick<HostAnswers, 'guided.openWindow' | 'guided.readSummary' | 'guided.takePicture' | 'guided.window'> {
  return {
    'guided.openWindow': async ({ outboxId }) => {
      await guided.open(outboxId);
      return {};
    },
    'guided.readSummary': ({ outboxId }) => guided.readSummary(outboxId),
    'guided.takePicture': ({ outboxId }) => guided.takePicture(outboxId),
    'guided.window': async () => guided.look(),
  };
}
