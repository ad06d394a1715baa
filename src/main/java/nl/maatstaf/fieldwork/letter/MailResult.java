package nl.maatstaf.fieldwork.letter;

/** What came of one mail. Only what was sent needs no further doing: the others can be sent again, or written on paper. */
public enum MailResult {

    /** The server took it. */
    SENT("mailing.sent"),

    /** No server is set, so no mail goes out from here. */
    NO_SERVER("mailing.no-server"),

    /** The server could not be reached, or takes nothing now. */
    NOT_NOW("mailing.not-now"),

    /** This address, or this name, is not one that mail can go to. */
    REFUSED("mailing.refused");

    private final String key;

    MailResult(String key) {
        this.key = key;
    }

    /** {@return the key of the sentence about it, for staff} */
    public String key() {
        return key;
    }
}
