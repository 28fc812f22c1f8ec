import { Notification } from 'electron';

/** Those on screen: one that nothing holds may be collected, and its click with it. */
const onScreen = new Set<Notification>();

export const canNotify = (): boolean => Notification.isSupported();

/** Shows a notification of the system, where it has them. */
export function showNotice(
  { title, body }: { readonly title: string; readonly body: string },
  onClick: () => void,
): void {
  if (!canNotify()) return;
  const notice = new Notification({ title, body });
  onScreen.add(notice);
  notice.on('click', () => {
    onScreen.delete(notice);
    onClick();
  });
  notice.on('close', () => onScreen.delete(notice));
  notice.show();
}
