package nl.maatstaf.fieldwork.letter;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mail to whoever agreed to get it, where a server is set ({@code spring.mail.host}). The subject is the same for
 * everybody and says nothing, since telephones show it to whoever is near; the sender is the institute. Nothing in a mail is
 * fetched from anywhere, and the code stands behind the # of the link, which no browser sends.
 */
@Behind(Door.FIELDWORK)
@Component
public class Mailer {

    private static final String HMAC = "HmacSHA256";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\]\",;:\\\\]+@[^\\s\\p{Cntrl}@<>()\\[\\]\",;:\\\\]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\u0085\u2028\u2029]");

    private final Template template = new Template("/letter/mail.xhtml");
    private final Optional<JavaMailSender> server;
    private final MailWords words;
    private final Institute institute;
    private final Demo demo;
    private final Clock clock;

    Mailer(Optional<JavaMailSender> server, I18NProvider texts, Institute institute, Demo demo, Clock clock) {
        this.server = server;
        this.words = new MailWords(texts, institute);
        this.institute = institute;
        this.demo = demo;
        this.clock = clock;
    }

    /** {@return whether mail can go out from here at all} */
    public boolean hasServer() {
        return server.isPresent();
    }

    /**
     * Sends one mail. It remembers nothing: whoever asks writes down what was sent. A mail that is sent again because that
     * was lost has the same Message-ID, by which the addressee's server can tell.
     *
     * @param run a random number of the run that this mail belongs to, kept with it
     */
    public MailResult send(UUID run, MailContent mail) {
        if (server.isEmpty()) {
            return MailResult.NO_SERVER;
        }
        if (!ADDRESS.matcher(mail.address()).matches() || CONTROL.matcher(mail.name()).find()) {
            return MailResult.REFUSED;
        }
        try {
            MimeMessage message = server.get().createMimeMessage();
            write(message, run, mail);
            server.get().send(message);
            return MailResult.SENT;
        } catch (MailSendException e) {
            return addressRefused(e) ? MailResult.REFUSED : MailResult.NOT_NOW;
        } catch (MailException e) {
            return MailResult.NOT_NOW;
        } catch (MessagingException e) {
            return MailResult.REFUSED;
        }
    }

    private void write(MimeMessage message, UUID run, MailContent mail) throws MessagingException {
        Template.Words filled = words.of(mail, demo.on());
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        try {
            helper.setFrom(institute.mail(), institute.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        // The address alone: a name is not needed to deliver it, and so none can break out of its header.
        helper.setTo(mail.address());
        helper.setSubject(filled.get("subject"));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(MailWords.plain(filled), html(filled));
        message.setHeader("Message-ID", "<" + recognisable(run, mail) + "@"
                + institute.mail().substring(institute.mail().indexOf('@') + 1) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", filled.language());
    }

    private String html(Template.Words filled) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.METHOD, "html");
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            var html = new StringWriter();
            transformer.transform(new DOMSource(template.filled(List.of(filled))), new StreamResult(html));
            return html.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for the same mail of a run, and without the run's number no way back to whom it is for. */
    private static String recognisable(UUID run, MailContent mail) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(run.toString().getBytes(StandardCharsets.US_ASCII), HMAC));
            mac.update(mail.address().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(mail.code().characters().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean addressRefused(MailSendException failure) {
        return failure.getFailedMessages().values().stream().anyMatch(why -> why instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0);
    }
}
