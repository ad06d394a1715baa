package nl.maatstaf.shell.chart;

import nl.maatstaf.study.Arm;

/**
 * The colours of every chart and drawing. On a screen they are tokens of the style sheet; on paper, which has none, the
 * same values.
 */
public enum Ink {
    /** The regular arm. */
    REGULAR("arm-regular", "#0072b2"),
    /** The tailored arm. */
    TAILORED("arm-tailored", "#d55e00"),
    /** Texts and what matters most. */
    INK("ink", "#1b1a17"),
    /** Texts beside it. */
    SOFT("ink-soft", "#4a463e"),
    /** What is neither text nor arm. */
    GREY("line-strong", "#857c69"),
    /** Lines to read along. */
    LINE("line", "#cfc7b6"),
    /** A part of the ground. */
    GROUND("paper-sunken", "#f1ede3");

    private final String token;
    private final String colour;

    Ink(String token, String colour) {
        this.token = token;
        this.colour = colour;
    }

    /** {@return the colour an arm has everywhere} */
    public static Ink of(Arm arm) {
        return switch (arm) {
            case REGULAR -> REGULAR;
            case TAILORED -> TAILORED;
        };
    }

    /** {@return the colour, as SVG and CSS write it} */
    public String colour() {
        return colour;
    }

    String token() {
        return token;
    }
}
