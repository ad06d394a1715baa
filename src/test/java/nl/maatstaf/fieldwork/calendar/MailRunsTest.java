package nl.maatstaf.fieldwork.calendar;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.fieldwork.letter.MailOf;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

/** Mail in place of letters, to whoever agreed to it. */
class MailRunsTest {

    private static final String DAY = "2026-10-01";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Invited invited = new Invited(30);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoeverAgreedGetsAMailAndNoLetterAndNobodyElseDoes() throws Exception {
        agrees(0, "anna@post.example");
        address(1, "bert@post.example");
        PostRoom post = prepared(server.getSmtp().getPort());
        assertThat(run(post).letters()).isEqualTo(29);
        assertThat(run(post).mails()).isEqualTo(1);
        assertThat(post.codes(run(post).id())).doesNotContain(invited.people.getFirst().code());
        post.on(DAY).mail();
        post.on(DAY).mail();
        assertThat(recipients()).containsExactly("anna@post.example");
        assertThat(TestStores.asOwner(StoreName.CONTACT).fetchCount(LETTER,
                LETTER.RUN_ID.eq(run(post).id()).and(LETTER.BY_MAIL))).as("who got one is forgotten").isZero();
    }

    @Test
    void aMailThatCantGoBecomesALetter() throws Exception {
        agrees(0, "geen adres");
        PostRoom post = prepared(server.getSmtp().getPort());
        post.on(DAY).mail();
        assertThat(recipients()).isEmpty();
        assertThat(run(post).letters()).isEqualTo(30);
        assertThat(run(post).mails()).isZero();
        assertThat(post.codes(run(post).id())).contains(invited.people.getFirst().code());
    }

    @Test
    void whileTheServerTakesNothingAMailWaitsAlsoWhenTheLettersAreOut() throws Exception {
        agrees(0, "anna@post.example");
        int port = server.getSmtp().getPort();
        server.stop();
        PostRoom post = prepared(port);
        UUID run = run(post).id();
        post.on(DAY).mail();
        post.on(DAY).out(run);
        assertThat(post.store.mailsWaiting()).anyMatch(mail -> mail.run().equals(run));
        server.start();
        new PostRoom(invited, MailOf.server(server.getSmtp().getPort())).on(DAY).mail();
        assertThat(recipients()).containsExactly("anna@post.example");
    }

    @Test
    void aMailThatCantGoAfterTheLettersAreOutIsALetterOfThatRunStillToPost() {
        agrees(0, "geen adres");
        PostRoom post = prepared(server.getSmtp().getPort());
        post.on(DAY).out(run(post).id());
        assertThat(run(post).letters()).isZero();
        post.on(DAY).mail();
        assertThat(run(post).out()).as("open again").isEmpty();
        assertThat(post.codes(run(post).id())).containsExactly(invited.people.getFirst().code());
    }

    @Test
    void withoutAServerEverybodyGetsALetter() {
        agrees(0, "anna@post.example");
        var post = new PostRoom(invited);
        post.prepare(DAY);
        assertThat(run(post).letters()).isEqualTo(30);
    }

    private PostRoom prepared(int port) {
        var post = new PostRoom(invited, MailOf.server(port));
        post.prepare(DAY);
        return post;
    }

    private static LetterRun run(PostRoom post) {
        return post.run(5, LetterKind.INVITATION);
    }

    private void agrees(int person, String email) {
        address(person, email);
        TestStores.asOwner(StoreName.CONTACT).update(FRAME_MEMBER).set(FRAME_MEMBER.EMAIL_CONSENT, true)
                .where(FRAME_MEMBER.ID.eq(invited.people.get(person).id())).execute();
    }

    private void address(int person, String email) {
        TestStores.asOwner(StoreName.CONTACT).update(FRAME_MEMBER).set(FRAME_MEMBER.EMAIL, email)
                .where(FRAME_MEMBER.ID.eq(invited.people.get(person).id())).execute();
    }

    private List<String> recipients() throws MessagingException {
        return Arrays.stream(server.getReceivedMessages()).map(message -> {
            try {
                return message.getAllRecipients()[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }
}
