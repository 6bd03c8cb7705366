import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';

/** A component whose code comes when it is first shown, or before, once `load` was called. */
export type Loadable<Props extends object> = ComponentType<Props> & {
  load: () => Promise<unknown>;
};

/**
 * For what is shown because somebody asked for it: dialogs, menus, pages. React's `lazy` shows even what has long
 * been loaded only after what stands in for it, and then holds it back until that has been seen for 300 ms; this
 * shows it at once, or as soon as it is there. What cannot be loaded is thrown, and asked for anew when it is shown
 * again. `meanwhile` stands in.
 */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): Loadable<Props> {
  let known: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const ask = () => {
    coming ??= load().then(
      (component) => (known = component),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  function Part(props: Props) {
    const [state, setState] = useState({
      component: known,
      failure: null as { error: unknown } | null,
    });
    const isMissing = state.component === null;
    useEffect(() => {
      if (!isMissing) return;
      let gone = false;
      ask().then(
        (component) => gone || setState({ component, failure: null }),
        (error: unknown) => gone || setState({ component: null, failure: { error } }),
      );
      return () => {
        gone = true;
      };
    }, [isMissing]);
    if (state.failure !== null) throw state.failure.error;
    return state.component === null ? meanwhile : createElement(state.component, props);
  }
  return Object.assign(Part, { load: ask });
}
