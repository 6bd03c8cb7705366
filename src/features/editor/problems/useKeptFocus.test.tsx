import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { useKeptFocus } from './useKeptFocus.ts';

function Example() {
  const [problems, setProblems] = useState(['one', 'two']);
  const { heading, expect: expectToGo } = useKeptFocus(problems);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Problems
      </h2>
      {problems.map((name) => (
        <button key={name} type="button" onClick={expectToGo}>
          Mend {name}
        </button>
      ))}
      {/* What the checks answer does not come from a click here, which would take the focus. */}
      <output
        onPointerEnter={() => setProblems(['one', 'two', 'found before the press'])}
        onPointerLeave={() => setProblems(['two'])}
      >
        Answers
      </output>
    </>
  );
}

test('the heading gets the focus of a button that went, also where an earlier answer came between', async () => {
  await render(<Example />);
  const mend = page.getByRole('button', { name: 'Mend one' });
  mend.element().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.hover(page.getByText('Answers'));
  await expect.element(page.getByRole('button', { name: /found before/ })).toBeVisible();
  await expect.element(mend).toHaveFocus();
  await userEvent.unhover(page.getByText('Answers'));
  await expect.element(page.getByRole('heading', { name: 'Problems' })).toHaveFocus();
});
