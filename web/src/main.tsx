// Starts the page: what the reader chose, who is reading, then the shell with the page of this address.
import { render, type JSX } from 'preact';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import './ui/base.css';
import { socket } from './live';
import { startPrefs } from './prefs';
import { notFound, opening, routes } from './routes';
import { startSession } from './session';
import { Safe } from './ui/safe';
import { Shell } from './ui/shell';

function App(): JSX.Element {
    return (
        <LocationProvider>
            <Shell>
                <ThisPage />
            </Shell>
        </LocationProvider>
    );
}

function ThisPage(): JSX.Element {
    return (
        <Safe place={useLocation().url}>
            <ErrorBoundary>
                <Router onLoadStart={() => (opening.value = true)} onLoadEnd={() => (opening.value = false)}>
                    {routes.map(({ path, page }) => (
                        <Route key={path} path={path} component={page} />
                    ))}
                    <Route default component={notFound} />
                </Router>
            </ErrorBoundary>
        </Safe>
    );
}

startPrefs();
startSession();

addEventListener('online', () => socket.wake());
addEventListener('offline', () => socket.lost());
addEventListener('pageshow', () => socket.wake());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && socket.wake());

const app = document.getElementById('app');
if (app) render(<App />, app);
