import { useToast } from '#ui/Toaster.tsx';
import { failureSentence } from './describeFailure.ts';

/** Tells of a failure of something that was one click: there is no place on the page to say it. */
export function useFailureToast(): (error: unknown) => void {
  const toast = useToast();
  return (error) => {
    toast.show({ tone: 'danger', message: failureSentence(error) });
  };
}
