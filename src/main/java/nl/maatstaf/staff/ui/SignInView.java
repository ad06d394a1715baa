package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.maatstaf.shell.StartFrame;
import nl.maatstaf.staff.Organisation;
import nl.maatstaf.store.BehindStaffedDoors;

/** Where staff sign in. A participant who ends up here is shown the way to their own door. */
@BehindStaffedDoors
@Route(value = "inloggen", layout = StartFrame.class)
@AnonymousAllowed
public class SignInView extends Div implements LocaleChangeObserver, BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Paragraph participants = new Paragraph();
    private final Optional<Anchor> provider;
    private final Optional<String> organisation;
    private Refusal refusal = Refusal.WRONG;

    private enum Refusal { WRONG, WAIT, PROVIDER }

    SignInView(Optional<Organisation> organisation) {
        this.organisation = organisation.map(Organisation::name);
        provider = organisation.map(_ -> new Anchor(Organisation.PATH));
        addClassName("message");
        form.setAction("inloggen");
        form.setForgotPasswordButtonVisible(false);
        add(form);
        provider.ifPresent(link -> {
            link.addClassName("plain-button");
            // The page behind it is the provider's, not one of ours.
            link.setRouterIgnore(true);
            add(link);
        });
        add(participants);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        boolean atTheProvider = organisation.isPresent() && parameters.containsKey("provider");
        form.setError(atTheProvider || parameters.containsKey("error"));
        refusal = atTheProvider ? Refusal.PROVIDER : parameters.containsKey("wait") ? Refusal.WAIT : Refusal.WRONG;
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("sign-in.title"));
        texts.getForm().setUsername(getTranslation("sign-in.name"));
        texts.getForm().setPassword(getTranslation("sign-in.password"));
        texts.getForm().setSubmit(getTranslation("sign-in.submit"));
        texts.getErrorMessage().setTitle(refusal == Refusal.PROVIDER
                ? getTranslation("sign-in.organisation.failed", organisation.orElse("")) : getTranslation("sign-in.refused"));
        texts.getErrorMessage().setMessage(getTranslation(switch (refusal) {
            case WRONG -> "sign-in.refused.do";
            case WAIT -> "sign-in.refused.wait";
            case PROVIDER -> "sign-in.organisation.failed.do";
        }));
        texts.getErrorMessage().setUsername(getTranslation("sign-in.name.missing"));
        texts.getErrorMessage().setPassword(getTranslation("sign-in.password.missing"));
        form.setI18n(texts);
        provider.ifPresent(link -> link.setText(getTranslation("sign-in.organisation", organisation.orElse(""))));
        participants.removeAll();
        participants.add(new Anchor("meedoen", getTranslation("sign-in.participants")));
    }
}
