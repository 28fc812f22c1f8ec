import { useNavigationStore } from '#renderer/stores/navigation.ts';

export function useEverything() {
  return useNavigationStore();
}
