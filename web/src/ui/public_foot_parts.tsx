// Paper, LINE, calendar and report, at the end of a public page.
import type { JSX } from 'preact';
import { calendarFile } from '../calendar_file';
import { now } from '../clock';
import { t } from '../i18n/text';
import { Button, Buttons } from './button';
import { PrintBlock } from './print_block';
import type { FootProps } from './public_foot';
import { text } from './public_foot.text';
import { ReportBlock } from './report_block';
import { plainText3 } from './text3';
import './public_foot.css';

export function Foot(props: FootProps): JSX.Element {
    const { path, dates = [] } = props;
    return (
        <>
            <div class="foot-ways">
                <Buttons>
                    {dates.length > 0 && (
                        <Button icon="plan" onPress={() => save(props)}>
                            {t(text.calendar)}
                        </Button>
                    )}
                    <a
                        class="button button-plain"
                        href={lineAddress(props)}
                        target="_blank"
                        rel="noopener noreferrer"
                    >
                        <span>{t(text.line)}</span>
                    </a>
                </Buttons>
            </div>
            <PrintBlock path={path} days={dates.map(({ from }) => from)} />
            <ReportBlock subject={path.slice(1)} />
        </>
    );
}

// A link, not a script of theirs: nothing goes to LINE before somebody taps.
function lineAddress({ path, title }: FootProps): string {
    const words = `${plainText3(title)}\n${location.origin}${path}`;
    return `https://line.me/R/share?text=${encodeURIComponent(words)}`;
}

function save({ path, title, dates = [], place = '' }: FootProps): void {
    const name = path.slice(1).replace('/', '');
    const entries = dates.map(({ id, from, to }) => ({
        uid: `${name}-${id}@${location.hostname}`,
        title: plainText3(title),
        place,
        from,
        to,
        address: location.origin + path,
    }));
    const file = new Blob([calendarFile(entries, now())], { type: 'text/calendar' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${name}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
