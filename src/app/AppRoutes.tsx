import { loadable } from '#components/loadable.tsx';
import { failureOf } from '#api/errors.ts';
import { useAddressOf } from '#components/useAddressOf.ts';
import { useConnectAddress } from '#components/useConnectAddress.ts';
import { ListPage } from '#features/list/ListPage.tsx';
import { parseProjectId, routes } from '#paths.ts';
import { useOpensProject } from '#queries/settings.ts';
import { personQuery } from '#session/identity.ts';
import {
  ConnectionScope,
  useConnection,
  useConnectionSlug,
  useSession,
} from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, Fragment, type ReactNode, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { HomePage } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageLoading } from './PageLoading.tsx';
import { Shell } from './Shell.tsx';

/** A page whose code comes when it is wanted. */
const lazyPage = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  loadable(load, <PageLoading />);

// The list is what people wait for and comes with the app; every other page comes when it is wanted.
const ConnectPage = lazyPage(
  async () => (await import('#features/connect/ConnectPage.tsx')).ConnectPage,
);
const loadEditor = () => import('#features/editor/TemplatePage.tsx');
const TemplatePage = lazyPage(async () => (await loadEditor()).TemplatePage);
const ArchivePage = lazyPage(
  async () => (await import('#features/archive/ArchivePage.tsx')).ArchivePage,
);
const ImportPage = lazyPage(
  async () => (await import('#features/import/ImportPage.tsx')).ImportPage,
);

const UsagePage = lazyPage(async () => (await import('#features/usage/UsagePage.tsx')).UsagePage);
const AccessPage = lazyPage(
  async () => (await import('#features/access/AccessPage.tsx')).AccessPage,
);

/** Someone is about to open a template: its page, and Monaco behind it, are on their way before the click. */
function prepareEditor() {
  void Promise.all([loadEditor(), TemplatePage.load()])
    .then(([{ prefetchMonaco }]) => prefetchMonaco())
    .catch(() => undefined); // the click will try again, and say what is wrong
}

/** Pages of one project; an address without a usable project id is not found. */
function ProjectPage({
  projectId: text,
  page,
  children,
}: {
  projectId: string;
  /** Tells one page from the next, so that nothing of one lives on in its successor. */
  page: string;
  children: (projectId: number) => ReactNode;
}) {
  const { store } = useSession();
  const slug = useConnectionSlug();
  const opensProject = useOpensProject();
  const projectId = parseProjectId(text);
  useEffect(() => {
    if (projectId !== null && slug !== null) store.rememberProject(slug, projectId);
  }, [store, slug, projectId]);
  if (projectId === null || !opensProject(projectId)) return <NotFoundPage />;
  return (
    <Shell projectId={projectId}>
      <Fragment key={page}>{children(projectId)}</Fragment>
    </Shell>
  );
}

const noWayIn = new Set(['unauthenticated', 'not-posthog', 'not-found', 'html']);

/** Everything that needs a PostHog to talk to; `otherwise` where this connection is no way in. */
function ConnectedRoutes({ otherwise }: { otherwise: ReactNode }) {
  const person = useQuery(personQuery(useConnection()));
  // No session here, or no PostHog at all behind this page: a person has to say where and who. Where the
  // connection was good before, the page stays and the key is asked for in front of it.
  if (person.data === undefined && noWayIn.has(failureOf(person.error)?.kind ?? '')) {
    return otherwise;
  }
  return (
    <Switch>
      <Route path={routes.home} component={HomePage} />
      <Route path={routes.templates}>
        {({ projectId }) => (
          <ProjectPage projectId={projectId} page="list">
            {(id) => <ListPage projectId={id} onEditIntent={prepareEditor} />}
          </ProjectPage>
        )}
      </Route>
      <Route path={routes.newTemplate}>
        {({ projectId }) => (
          <ProjectPage projectId={projectId} page="new">
            {(id) => <TemplatePage projectId={id} templateId={null} />}
          </ProjectPage>
        )}
      </Route>
      <Route path={routes.template}>
        {({ projectId, id: templateId }) => (
          <ProjectPage projectId={projectId} page={templateId}>
            {(id) => <TemplatePage projectId={id} templateId={templateId} />}
          </ProjectPage>
        )}
      </Route>
      <Route path={routes.archive}>
        {({ projectId }) => (
          <ProjectPage projectId={projectId} page="archive">
            {(id) => <ArchivePage projectId={id} />}
          </ProjectPage>
        )}
      </Route>
      <Route path={routes.importing}>
        {({ projectId }) => (
          <ProjectPage projectId={projectId} page="import">
            {(id) => <ImportPage projectId={id} />}
          </ProjectPage>
        )}
      </Route>
      <Route path={routes.usage}>
        {({ projectId }) => (
          <ProjectPage projectId={projectId} page="usage">
            {(id) => <UsagePage projectId={id} />}
          </ProjectPage>
        )}
      </Route>
      <Route path={routes.access}>
        {({ projectId }) => (
          <ProjectPage projectId={projectId} page="access">
            {(id) => <AccessPage projectId={id} />}
          </ProjectPage>
        )}
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** The pages of a connection beside the home one, or the question for its key. */
function OtherConnection({ slug }: { slug: string }) {
  const { book, open } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  const addressOf = useAddressOf();
  const connection = open.get(slug);
  const here = search === '' ? path : `${path}?${search}`;
  if (slug === book.home) return <Redirect to={addressOf(slug, here)} replace />;
  const connect = <ConnectPage key={slug} slug={slug} />;
  return (
    <ConnectionScope slug={slug}>
      <Switch>
        <Route path={routes.connect}>{connect}</Route>
        <Route>
          {connection === undefined ? (
            connect
          ) : (
            <ConnectedRoutes key={connection.id} otherwise={connect} />
          )}
        </Route>
      </Switch>
    </ConnectionScope>
  );
}

export function AppRoutes() {
  const { book, open } = useSession();
  const connectAddress = useConnectAddress();
  const home = open.get(book.home ?? '');
  const toConnect = <Redirect to={connectAddress} replace />;
  return (
    <Switch>
      <Route path={routes.connect}>
        <ConnectPage slug={null} />
      </Route>
      <Route path={routes.on} nest>
        {({ slug }) => <OtherConnection slug={slug} />}
      </Route>
      <Route>
        {home === undefined ? toConnect : <ConnectedRoutes key={home.id} otherwise={toConnect} />}
      </Route>
    </Switch>
  );
}
