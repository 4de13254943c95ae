// A part that fails is said to fail, and takes nothing else with it: around each page, and around parts that are loaded
// later. The address leads on: at another one it is tried anew.
import { Component, type ComponentChildren } from 'preact';
import { text, whatNext } from '../i18n/problems.text';
import { t } from '../i18n/text';
import { Button } from './button';
import { CallCenter, Panel } from './panel';

interface Props {
    readonly children: ComponentChildren;
    readonly place?: string | undefined;
}

interface State {
    readonly failed: boolean;
}

export class Safe extends Component<Props, State> {
    override state = { failed: false };

    static override getDerivedStateFromError = (): State => ({ failed: true });

    override componentDidCatch(error: unknown): void {
        console.error(error); // for whoever is told of it
    }

    override componentDidUpdate(before: Props): void {
        if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false });
    }

    override render(): ComponentChildren {
        if (!this.state.failed) return this.props.children;
        const { place } = this.props;
        const what = t(text.cannotLoad);
        const ways = (
            <>
                <Button onPress={() => location.reload()}>{t(whatNext.reload)}</Button>
                <CallCenter />
            </>
        );
        return place === undefined ? (
            <Panel tone="problem" title={what}>
                {ways}
            </Panel>
        ) : (
            <>
                <h1>{what}</h1>
                {ways}
            </>
        );
    }
}
