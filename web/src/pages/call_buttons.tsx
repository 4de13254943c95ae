// What somebody said on the telephone: 引き受け / 見送り / 留守. No reason is asked.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { CallResult } from '../protocol';
import { Button, Buttons } from '../ui/button';
import { text } from './staff.text';

interface Props {
    readonly busy: boolean;
    readonly onResult: (result: CallResult) => void;
}

export function CallButtons({ busy, onResult }: Props): JSX.Element {
    return (
        <div class="call-buttons">
            <Buttons>
                <Button busy={busy} onPress={() => onResult('accept')}>
                    {t(text.accepted)}
                </Button>
                <Button busy={busy} onPress={() => onResult('decline')}>
                    {t(text.declined)}
                </Button>
                <Button busy={busy} onPress={() => onResult('not_reached')}>
                    {t(text.notReached)}
                </Button>
            </Buttons>
        </div>
    );
}
