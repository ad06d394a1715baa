package nl.maatstaf.fieldwork.letter;

import java.util.Optional;
import nl.maatstaf.store.Demo;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Lets tests of what is sent have mail, or none. */
public final class MailOf {

    private MailOf() {}

    /** Where no server is set. */
    public static Mailer nobody() {
        return new Mailer(Optional.empty(), Post.texts(), Post.INSTITUTE, new Demo(false), Post.NOON);
    }

    /** Through a server on this machine. */
    public static Mailer server(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Mailer(Optional.of(sender), Post.texts(), Post.INSTITUTE, new Demo(false), Post.NOON);
    }
}
