/// <reference types="vite/client" />

// Names the sources that this page was built from; vite.config.ts puts it in.
declare const __BUILD__: string;
