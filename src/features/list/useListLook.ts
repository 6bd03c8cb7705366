import { type ListLook, recallListLook, rememberListLook } from '#storage/preferences.ts';
import { useState } from 'react';

export function useListLook(): [ListLook, (look: ListLook) => void] {
  const [look, setLook] = useState(recallListLook);
  return [
    look,
    (chosen) => {
      setLook(chosen);
      rememberListLook(chosen);
    },
  ];
}
