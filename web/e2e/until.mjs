// Asks until it is so. What a test says about a page or the server a moment after a command may still be on its way: it is
// asked for again, and at the deadline the test fails and says what did not come.
export async function until(what, condition) {
    const deadline = Date.now() + 30_000;
    while (!(await condition())) {
        if (Date.now() > deadline) throw new Error(`not within 30 s: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}
