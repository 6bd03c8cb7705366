import { type Way, ways } from '#session/ways.ts';
import { Badge } from '#ui/Badge.tsx';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '#ui/Table.tsx';
import { Mark } from './Mark.tsx';
import { wayFacts, wayNames } from './wayFacts.ts';
import styles from './WayTable.module.css';

/** The three ways into a PostHog side by side, the one that is taken marked. */
export function WayTable({ taken }: { taken: Way }) {
  return (
    <Table label="Ways in" className={styles.table}>
      <TableHead>
        <TableRow>
          <HeaderCell>
            <span className="visually-hidden">What</span>
          </HeaderCell>
          {ways.map((way) => (
            <HeaderCell key={way} data-taken={way === taken || undefined}>
              {wayNames[way]} {way === taken && <Badge tone="accent">Yours</Badge>}
            </HeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {wayFacts.map(({ name, by }) => (
          <TableRow key={name}>
            <Cell stacked="start" className={styles.name}>
              {name}
            </Cell>
            {ways.map((way) => {
              const { open, text } = by[way];
              return (
                <Cell
                  key={way}
                  label={way === taken ? `${wayNames[way]} (yours)` : wayNames[way]}
                  data-taken={way === taken || undefined}
                >
                  {open === null ? text : <Mark may={open ? 'yes' : 'no'}>{text}</Mark>}
                </Cell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
