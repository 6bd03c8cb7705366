import { useToast } from '#ui/Toaster.tsx';
import { describeFailure } from './describeFailure.ts';

/** Tells of a failure of something that was one click: there is no place on the page to say it. */
export function useFailureToast(): (error: unknown) => void {
  const toast = useToast();
  return (error) => {
    const { title, advice } = describeFailure(error);
    toast.show({ tone: 'danger', message: `${title}. ${advice}` });
  };
}
