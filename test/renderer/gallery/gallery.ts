import { AppError } from '#shared/ipc/errors.ts';
import { createFakeApi } from '../support/fake-api.ts';

/*
 * The real window on the fake API. The address chooses what it starts with:
 * ?theme=dark&language=zh&scene=empty|failed|offline
 */
const query = new URLSearchParams(window.location.search);
const scene = query.get('scene');
const fake = createFakeApi({ now: Date.now(), isEmpty: scene === 'empty' });
fake.state.settings = {
  ...fake.state.settings,
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  language: query.get('language') === 'zh' ? 'zh' : 'en',
  workOffline: scene === 'offline',
};
if (scene === 'failed') {
  fake.state.host = {
    ...fake.state.host,
    coreFailure: { code: 'database-damaged', message: 'database disk image is malformed' },
  };
  fake.answer('settings.get', () => {
    throw new AppError('database-damaged', 'database disk image is malformed');
  });
}
Object.defineProperty(window, 'api', { value: fake.api });
Object.defineProperty(window, 'fake', { value: fake });
await import('#renderer/main.tsx');
