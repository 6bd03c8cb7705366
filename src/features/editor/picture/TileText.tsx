import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { memo, type ReactNode } from 'react';
import styles from './TileText.module.css';

/**
 * Markdown as formatted text, for looking at. Raw HTML is left out, as in PostHog; a link says where it leads
 * and leads nowhere, an image is its words: nothing in a template of somebody's loads anything or goes anywhere.
 */
export const TileText = memo(function TileText({ markdown }: { markdown: string }) {
  return <div className={styles.text}>{formatted(markdown)}</div>;
});

/** Deeper than anybody writes: from here on the text is shown as it stands. */
const deepest = 16;

function formatted(markdown: string): ReactNode {
  try {
    return renderAll(lexer(markdown), 0);
  } catch (error) {
    if (error instanceof RangeError) return markdown; // nested beyond what the parser can follow
    throw error;
  }
}

function renderAll(tokens: readonly Token[] | undefined, depth: number): ReactNode {
  return tokens?.map((token, at) => <Piece key={at} token={token as MarkedToken} depth={depth} />);
}

// The one cast: marked's `Token` adds what extensions may invent, and there are none.
function Piece({ token, depth }: { token: MarkedToken; depth: number }): ReactNode {
  if (depth > deepest) return token.raw;
  const inner = () => renderAll('tokens' in token ? token.tokens : undefined, depth + 1);
  switch (token.type) {
    case 'heading':
      return <p className={token.depth < 3 ? styles.heading : styles.subheading}>{inner()}</p>;
    case 'paragraph':
      return <p>{inner()}</p>;
    case 'text':
      return token.tokens ? inner() : unescaped(token.text);
    case 'escape':
      return token.text;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del>{inner()}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'link':
      return (
        <span className={styles.link} title={token.href}>
          {inner()}
        </span>
      );
    case 'image':
      return <span className={styles.image}>{token.text || 'Image'}</span>;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'list':
      return <List list={token} depth={depth} />;
    case 'table':
      return <Table table={token} depth={depth} />;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'html':
    case 'space':
    case 'def':
    case 'list_item':
      return null;
  }
}

function List({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = list.items.map((item, at) => <li key={at}>{renderAll(item.tokens, depth + 1)}</li>);
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, depth }: { table: Tokens.Table; depth: number }) {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map(({ tokens }, at) => <Cell key={at}>{renderAll(tokens, depth + 1)}</Cell>);
  return (
    <table>
      <thead>
        <tr>{cells(table.header, 'th')}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** marked leaves entities to the HTML that is usually made of its tokens. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (raw, name: string) => entities[name] ?? raw);
}
