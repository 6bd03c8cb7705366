import type { editor } from 'monaco-editor/editor';

/** The one theme of all our editors; it is defined anew whenever the page's colours change. */
export const THEME = 'studio';

/**
 * Gives Monaco the colours of ui/tokens.css, now and whenever the page changes its theme. A token
 * that is not there leaves Monaco's own colour in its place.
 */
export function followTheme(monacoEditor: Pick<typeof editor, 'defineTheme'>): void {
  const apply = () => monacoEditor.defineTheme(THEME, themeFromPage());
  apply();
  new MutationObserver(apply).observe(document.documentElement, {
    attributeFilter: ['data-theme', 'class', 'style'],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}

/** The page's font for code, as a list of families. */
export function codeFont(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font-mono').trim();
}

function themeFromPage(): editor.IStandaloneThemeData {
  const token = tokenReader();
  const surface = token('--surface');
  const dark = surface === null ? systemIsDark() : luminance(surface) < 0.5;

  const colors: Record<string, string> = {};
  for (const [tokenName, uses] of Object.entries(COLOR_USES)) {
    const color = token(tokenName);
    if (color !== null) for (const use of uses) colors[use] = color;
  }

  const rules: editor.ITokenThemeRule[] = [];
  for (const [kind, tokenName] of Object.entries(INK_OF)) {
    const color = token(tokenName);
    // Monaco wants the inks of tokens without alpha and without '#'.
    if (color !== null) rules.push({ token: kind, foreground: color.slice(1, 7) });
  }

  return { base: dark ? 'vs-dark' : 'vs', inherit: true, colors, rules };
}

const INK_OF: Record<string, string> = {
  'string.key.json': '--accent',
  'string.value.json': '--ok',
  'string.placeholder.json': '--amber',
  'number.json': '--amber',
  'keyword.json': '--danger',
  'delimiter.json': '--muted',
};

/** Which of Monaco's colours each token paints (Monaco lists their names under "theme color"). */
const COLOR_USES: Record<string, string[]> = {
  '--surface': [
    'editor.background',
    'editorGutter.background',
    'editorStickyScroll.background',
    'editorMarkerNavigation.background',
    'peekViewEditor.background',
    'peekViewEditorGutter.background',
    'peekViewEditorStickyScroll.background',
  ],
  '--raised': [
    'peekViewTitle.background',
    'peekViewResult.background',
    'inputValidation.infoBackground',
    'editorWidget.background',
    'editorHoverWidget.background',
    'editorSuggestWidget.background',
    'quickInput.background',
    'menu.background',
  ],
  '--sunken': [
    'editorHoverWidget.statusBarBackground',
    'diffEditor.unchangedRegionBackground',
    'editorStickyScrollHover.background',
  ],
  '--field': ['input.background'],
  '--field-line': ['input.border'],
  '--hover': [
    'editor.lineHighlightBackground',
    'list.hoverBackground',
    'editor.rangeHighlightBackground',
  ],
  '--line': ['editorIndentGuide.background1', 'editorStickyScroll.border'],
  '--line-strong': [
    'editorWidget.border',
    'widget.border',
    'pickerGroup.border',
    'editorHoverWidget.border',
    'editorSuggestWidget.border',
    'editorIndentGuide.activeBackground1',
    'menu.border',
    'peekView.border',
    'inputValidation.infoBorder',
  ],
  '--text': [
    'peekViewTitleLabel.foreground',
    'peekViewResult.fileForeground',
    'peekViewResult.lineForeground',
    'peekViewResult.selectionForeground',
    'inputValidation.infoForeground',
    'foreground',
    'editor.foreground',
    'editorLineNumber.activeForeground',
    'editorWidget.foreground',
    'editorHoverWidget.foreground',
    'editorSuggestWidget.foreground',
    'editorSuggestWidget.selectedForeground',
    'input.foreground',
    'list.activeSelectionForeground',
    'quickInput.foreground',
    'quickInputList.focusForeground',
    'menu.foreground',
    'menu.selectionForeground',
    'editorBracketHighlight.foreground1',
  ],
  '--muted': [
    'descriptionForeground',
    'peekViewTitleDescription.foreground',
    'input.placeholderForeground',
    'diffEditor.unchangedRegionForeground',
    'editorBracketHighlight.foreground3',
  ],
  '--faint': ['editorLineNumber.foreground', 'editorHint.foreground'],
  '--accent': [
    'editorCursor.foreground',
    'editorInfo.foreground',
    'editorLink.activeForeground',
    'editorSuggestWidget.highlightForeground',
    'editorSuggestWidget.focusHighlightForeground',
    'list.highlightForeground',
    'textLink.foreground',
    'editorBracketHighlight.foreground2',
  ],
  '--accent-soft': [
    'editor.selectionBackground',
    'editorSuggestWidget.selectedBackground',
    'list.activeSelectionBackground',
    'quickInputList.focusBackground',
    'menu.selectionBackground',
    'peekViewResult.selectionBackground',
  ],
  '--accent-line': ['editorBracketMatch.border'],
  '--focus': ['focusBorder'],
  '--danger': [
    'editorError.foreground',
    'editorOverviewRuler.errorForeground',
    'editorBracketHighlight.unexpectedBracket.foreground',
  ],
  '--amber': [
    'editorLightBulb.foreground',
    'editorLightBulbAutoFix.foreground',
    'editorWarning.foreground',
    'editorOverviewRuler.warningForeground',
  ],
  '--amber-soft': [
    'editor.findMatchHighlightBackground',
    'peekViewEditor.matchHighlightBackground',
    'peekViewResult.matchHighlightBackground',
  ],
  '--amber-line': ['editor.findMatchBackground'],
  '--ok-soft': ['diffEditor.insertedLineBackground'],
  '--ok-line': ['diffEditor.insertedTextBackground'],
  '--danger-soft': ['diffEditor.removedLineBackground'],
  '--danger-line': ['diffEditor.removedTextBackground'],
  '--shade-deep': ['widget.shadow'],
};

/** Reads tokens as `#rrggbbaa`, in the theme that the page shows; null is a token not set. */
function tokenReader(): (name: string) => string | null {
  return (name) => {
    const probe = document.createElement('span');
    // Mixing a colour with itself makes every notation, light-dark() and oklch() too, come out as
    // `color(srgb r g b / a)`. An unset token makes the declaration void: the colour is inherited.
    probe.style.color = `color-mix(in srgb, var(${name}), var(${name}))`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return hexFromSrgb(color);
  };
}

/** `color(srgb 1 0.5 0 / 0.4)` → `#ff800066`; null for any other notation. */
export function hexFromSrgb(color: string): string | null {
  const numbers = /^color\(srgb ([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s/]+/)
    .map(Number);
  if (numbers === undefined || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const hex = (part: number) =>
    Math.round(Math.min(Math.max(part, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(red)}${hex(green)}${hex(blue)}${hex(alpha)}`;
}

/** How light `#rrggbb…` looks, 0 to 1, well enough to tell a dark page from a light one. */
function luminance(hex: string): number {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function systemIsDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
