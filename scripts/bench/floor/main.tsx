// The least a React page can do with the same rows: no router, no cache, no styles, no checks.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Row {
  id: string;
  template_name: string;
  dashboard_description: string;
  scope: string;
  created_at: string;
}

const project = /\/projects\/(\d+)/.exec(window.location.pathname)?.[1] ?? '1';
const address = `/api/projects/${project}/dashboard_templates/?limit=25&offset=0`;

function Floor() {
  const [rows, setRows] = useState<Row[]>([]);
  useEffect(() => {
    void fetch(address)
      .then((answer) => answer.json())
      .then(({ results }: { results: Row[] }) => setRows(results));
  }, []);
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.template_name}</td>
            <td>{row.dashboard_description}</td>
            <td>{row.scope}</td>
            <td>{row.created_at}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Floor />);
