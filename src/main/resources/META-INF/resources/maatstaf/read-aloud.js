/* Reads a page out with the browser's own voice. The button shows only where there is a voice for the language. */
window.maatstafReadAloud = (button, language, start, stop) => {
    const speech = window.speechSynthesis;
    if (!speech) {
        return;
    }
    const voice = () => speech.getVoices().find((each) => each.lang.toLowerCase().startsWith(language));
    const offer = () => { button.hidden = !voice(); };
    const sentences = () => {
        const page = document.querySelector('.page .page-body');
        const said = page ? page.querySelectorAll('h1, h2, p, li, summary, .option, .mark-ends span, dt, dd span') : [];
        return [...said].filter((part) => part.offsetParent !== null).map((part) => part.textContent.trim()).filter(Boolean);
    };
    const silent = () => {
        button.textContent = start;
        button.setAttribute('aria-pressed', 'false');
    };
    button.addEventListener('click', () => {
        if (speech.speaking) {
            speech.cancel();
            silent();
            return;
        }
        const parts = sentences().map((text) => {
            const part = new SpeechSynthesisUtterance(text);
            part.lang = language;
            part.voice = voice();
            part.rate = 0.9;
            // Another page cancels what was being read.
            part.onerror = silent;
            return part;
        });
        if (parts.length) {
            parts[parts.length - 1].onend = silent;
            parts.forEach((part) => speech.speak(part));
            button.textContent = stop;
            button.setAttribute('aria-pressed', 'true');
        }
    });
    speech.addEventListener?.('voiceschanged', offer);
    offer();
};
