// An address as a QR code, one SVG path. Loaded only where a page can be printed.
import type { JSX } from 'preact';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

const quiet = 4; // modules of white around, as the standard asks

export default function Qr({
    address,
    label,
}: {
    readonly address: string;
    readonly label: string;
}): JSX.Element {
    const code = generate(address);
    const side = code.size + 2 * quiet;
    return (
        <svg class="qr" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={label}>
            <path d={toSvgPath(code)} />
        </svg>
    );
}
