package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.maatstaf.shell.StartFrame;
import nl.maatstaf.staff.PendingPasskey;
import nl.maatstaf.staff.SecondFactor;
import nl.maatstaf.staff.Site;
import nl.maatstaf.store.BehindStaffedDoors;

/**
 * The second of the two factors: a code or a passkey. Its form goes to the server as the one of the password does, past
 * the page, so that nothing in a browser's memory of pages can give anybody a role.
 */
@BehindStaffedDoors
@Route(value = SecondFactor.PATH, layout = StartFrame.class)
@RolesAllowed(SecondFactor.IS_DUE)
class SecondFactorView extends Div implements LocaleChangeObserver, BeforeEnterObserver, HasDynamicTitle {

    /** The browser's own words for a passkey, and the token that proves that the form is ours. */
    private static final String SHOW_PASSKEY = """
            const asked = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse($0));
            const shown = await navigator.credentials.get({publicKey: asked});
            this.elements.passkey.value = JSON.stringify(shown.toJSON());
            this.submit();""";
    private static final String TOKEN = """
            const meta = name => document.querySelector(`meta[name=${name}]`)?.content;
            this.elements.namedItem('token').name = meta('_csrf_parameter') ?? '_csrf';
            this.elements.namedItem(meta('_csrf_parameter') ?? '_csrf').value = meta('_csrf') ?? '';""";

    private final SecondFactor secondFactor;
    private final AuthenticationContext authentication;
    private Optional<String> refusal = Optional.empty();

    SecondFactorView(SecondFactor secondFactor, AuthenticationContext authentication) {
        this.secondFactor = secondFactor;
        this.authentication = authentication;
        addClassNames("message", "proof");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("second-factor.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        refusal = Optional.of("second-factor.wrong").filter(key -> parameters.containsKey("error"))
                .map(key -> parameters.containsKey("wait") ? "second-factor.wrong-wait" : key);
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        add(new H1(getTranslation("second-factor.title")));
        refusal.ifPresent(key -> add(Fields.refusal(getTranslation(key))));
        boolean app = secondFactor.hasApp();
        var form = new Form();
        Site site = Site.of(VaadinServletRequest.getCurrent().getHttpServletRequest());
        secondFactor.askForPasskey(site).ifPresent(question -> form.add(passkey(form, question)));
        Input code = Fields.input("code", "text", "one-time-code");
        code.getElement().setAttribute("autocapitalize", "none").setAttribute("spellcheck", "false");
        var submit = new NativeButton(getTranslation("second-factor.submit"));
        submit.addClassName("main-button");
        submit.getElement().setAttribute("type", "submit");
        form.add(Fields.labelled(getTranslation(app ? "second-factor.code" : "second-factor.recovery"), code,
                Optional.of(getTranslation(app ? "second-factor.code.help" : "second-factor.recovery.help"))), submit);
        form.getElement().executeJs(TOKEN);
        add(form, Fields.button(getTranslation("second-factor.other"), "quiet-button", authentication::logout));
    }

    private Div passkey(Form form, SecondFactor.PasskeyQuestion question) {
        PendingPasskey.keep(VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(), question);
        var failed = new Div();
        NativeButton button = Fields.button(getTranslation("second-factor.passkey"), "main-button", () ->
                form.getElement().executeJs(SHOW_PASSKEY, question.written()).then(done -> { }, error -> {
                    failed.removeAll();
                    failed.add(Fields.refusal(getTranslation("second-factor.passkey.failed")));
                }));
        var or = new Paragraph(getTranslation("second-factor.or"));
        var choice = new Div(button, failed, or);
        choice.addClassName("choice");
        return choice;
    }

    /** An ordinary form, which the browser sends itself. */
    private static final class Form extends HtmlContainer {

        Form() {
            super("form");
            addClassName("proof-form");
            getElement().setAttribute("action", SecondFactor.PATH).setAttribute("method", "post");
            getElement().appendChild(hidden("passkey"), hidden("token"));
        }

        private static Element hidden(String name) {
            return new Element("input").setAttribute("type", "hidden").setAttribute("name", name);
        }
    }
}
