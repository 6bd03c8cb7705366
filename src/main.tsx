import '#app/scriptCame.ts';
import { dropEarly } from '#early/answers.ts';
import { installStyleNonce } from '#lib/cspNonce.ts';
import { installTrustedTypes } from '#lib/trustedTypes.ts';
import { paths } from '#paths.ts';
import { takeArrival } from '#session/arrival.ts';
import { applyTheme } from '#ui/theme.ts';
import { recallTheme } from '#storage/preferences.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { fillFirstPage } from '#app/firstPage.ts';
import { createQueryClient } from '#queries/queryClient.ts';
import { ConnectionStore } from '#session/ConnectionStore.ts';
import '#ui/tokens.css';
import '#ui/base.css';

installStyleNonce();
installTrustedTypes();
applyTheme(recallTheme());

// Built files stand in assets/ below the path that the app is served from, whatever that path is.
const base = new URL(import.meta.env.DEV ? '/' : '..', import.meta.url).pathname.replace(/\/$/, '');

takeArrival(base + paths.signInReturn());

async function start() {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  const client = createQueryClient();
  const connections = new ConnectionStore();
  const { pathname, search } = window.location;
  await fillFirstPage(client, connections, {
    path: pathname.slice(base.length),
    query: new URLSearchParams(search),
  });
  createRoot(root).render(
    <StrictMode>
      <App base={base} client={client} connections={connections} />
    </StrictMode>,
  );
  // By then the first page has asked for all that it needs at once.
  setTimeout(dropEarly, 5000);
}

void start();
