package nl.maatstaf.fieldwork.letter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.maatstaf.store.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail as a real server receives it. */
class MailerTest {

    private static final UUID RUN = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    private static final String LINK = "https://vragen.voorbeeld.example/meedoen#" + Post.code(1).printed();

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMailIsSentOnceToTheAddresseeAndComesFromTheInstitute() throws Exception {
        assertThat(mailer(false).send(RUN, mail(LetterKind.INVITATION, "nl"))).isEqualTo(MailResult.SENT);
        MimeMessage received = onlyOne();
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("fatima@post.example"));
        assertThat(received.getFrom()).containsExactly(new InternetAddress("onderzoek@voorbeeld.example", "Instituut Voorbeeld"));
        assertThat(text(received, 0)).contains("Beste Fatima El Amrani,", LINK, "vrijdag 11 december 2026",
                "De gemeente weet niet dat u dit bericht krijgt.", "000\u00a0123\u00a045\u00a067");
        assertThat(text(received, 1)).contains("href=\"" + LINK + "\"", "Naar de vragenlijst");
    }

    @Test
    void whatATelephoneShowsOfAMailSaysNothingAndNoHeaderHoldsACode() throws Exception {
        for (LetterKind kind : LetterKind.values()) {
            mailer(false).send(RUN, mail(kind, "nl"));
        }
        for (MimeMessage received : server.getReceivedMessages()) {
            assertThat(received.getSubject()).isEqualTo("Een bericht voor u");
            String headers = Collections.list(received.getAllHeaderLines()).stream().collect(Collectors.joining("\n"));
            assertThat(headers).doesNotContain(Post.code(1).printed(), Post.code(1).characters(), "Fatima");
            assertThat(headers).doesNotContainIgnoringCase("uitkering").doesNotContainIgnoringCase("gemeente");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void nothingInAMailIsFetchedFromAnywhere() throws Exception {
        mailer(true).send(RUN, mail(LetterKind.REMINDER_1, "fa"));
        assertThat(text(onlyOne(), 1)).doesNotContain("<img", "src=", "url(", "<script", "<link", "@import")
                .contains("dir=\"rtl\"", "lang=\"fa\"");
    }

    @Test
    void aMailThatIsSentAgainIsRecognisedAndAnotherIsNot() throws Exception {
        Mailer mailer = mailer(false);
        mailer.send(RUN, mail(LetterKind.INVITATION, "nl"));
        mailer(false).send(RUN, mail(LetterKind.INVITATION, "nl"));
        mailer.send(UUID.fromString("a0000000-0000-4000-8000-000000000002"), mail(LetterKind.INVITATION, "nl"));
        mailer.send(RUN, mail("Ander", "ander@post.example", LetterKind.INVITATION, "nl"));
        List<String> ids = List.of(id(0), id(1), id(2), id(3));
        assertThat(ids.get(1)).isEqualTo(ids.getFirst());
        assertThat(ids.stream().distinct()).hasSize(3);
        assertThat(ids).allMatch(id -> id.matches("<[0-9a-f]{64}@voorbeeld\\.example>"));
    }

    @Test
    void thanksHoldNoCodeAndNoLink() throws Exception {
        mailer(false).send(RUN, mail(LetterKind.THANKS, "nl"));
        for (int part = 0; part < 2; part++) {
            assertThat(text(onlyOne(), part)).contains("Hebt u meegedaan? Dank u wel.")
                    .doesNotContain(Post.code(1).printed(), "href", "https://");
        }
    }

    @Test
    void rejectsANameOrAnAddressThatWouldWriteAHeader() {
        Mailer mailer = mailer(false);
        for (String name : List.of("Fatima\r\nBcc: krant@post.example", "Fatima\nX: y", "a\u2028b")) {
            assertThat(mailer.send(RUN, mail(name, "fatima@post.example", LetterKind.INVITATION, "nl")))
                    .isEqualTo(MailResult.REFUSED);
        }
        for (String address : List.of("fatima@post.example\r\nBcc: krant@post.example", "a@post.example, b@post.example",
                "<a@post.example>", "fatima", "", "@", "a@b@c")) {
            assertThat(mailer.send(RUN, mail("Fatima", address, LetterKind.INVITATION, "nl"))).as(address)
                    .isEqualTo(MailResult.REFUSED);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aNameThatLooksLikeMarkupStaysAName() throws Exception {
        mailer(false).send(RUN, mail("<script>alert(1)</script> & {phone}", "fatima@post.example", LetterKind.INVITATION, "nl"));
        assertThat(text(onlyOne(), 0)).contains("Beste <script>alert(1)</script> & {phone},");
        assertThat(text(onlyOne(), 1)).contains("Beste &lt;script&gt;alert(1)&lt;/script&gt; &amp; {phone},")
                .doesNotContain("<script");
    }

    @Test
    void aServerThatIsDownLosesNothing() throws Exception {
        Mailer mailer = mailer(false);
        server.stop();
        assertThat(mailer.send(RUN, mail(LetterKind.INVITATION, "nl"))).isEqualTo(MailResult.NOT_NOW);
        server.start();
        assertThat(mailer(false).send(RUN, mail(LetterKind.INVITATION, "nl"))).isEqualTo(MailResult.SENT);
        assertThat(onlyOne().getSubject()).isEqualTo("Een bericht voor u");
    }

    @Test
    void withoutAServerNoMailIsSentAndThatIsSaid() {
        var mailer = new Mailer(Optional.empty(), Post.texts(), Post.INSTITUTE, new Demo(true), Post.NOON);
        assertThat(mailer.hasServer()).isFalse();
        assertThat(mailer.send(RUN, mail(LetterKind.INVITATION, "nl"))).isEqualTo(MailResult.NO_SERVER);
    }

    @Test
    void everyResultHasASentence() {
        for (MailResult result : MailResult.values()) {
            assertThat(Post.texts().getTranslation(result.key(), Locale.of("nl"))).endsWith(".");
        }
    }

    @Test
    void noLogAndNoErrorShowsWhoAMailIsFor() {
        assertThat(mail(LetterKind.INVITATION, "nl").toString()).isEqualTo("MailContent[not shown]");
    }

    private Mailer mailer(boolean demo) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new Mailer(Optional.of(sender), Post.texts(), Post.INSTITUTE, new Demo(demo), Post.NOON);
    }

    private static MailContent mail(LetterKind kind, String language) {
        return mail("Fatima El Amrani", "fatima@post.example", kind, language);
    }

    private static MailContent mail(String name, String address, LetterKind kind, String language) {
        return new MailContent(name, address, language, Post.code(1), kind, Post.DEADLINE);
    }

    private MimeMessage onlyOne() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private String id(int number) throws MessagingException {
        return server.getReceivedMessages()[number].getMessageID();
    }

    private static String text(MimeMessage message, int part) throws MessagingException, IOException {
        return find((MimeMultipart) message.getContent(), part == 0 ? "text/plain" : "text/html");
    }

    private static String find(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart inner) {
                return find(inner, type);
            }
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
        }
        throw new AssertionError("no part of type " + type);
    }
}
