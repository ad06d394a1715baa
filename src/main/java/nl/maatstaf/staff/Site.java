package nl.maatstaf.staff;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address under which somebody reached us, as their browser names it. A passkey belongs to one host: a page of
 * another host can't make a browser show it, so what the request says is enough.
 *
 * @param host   the name of the host
 * @param origin scheme, host and port
 */
public record Site(String host, String origin) {

    /** {@return the address that this request was sent to} */
    public static Site of(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return new Site(request.getServerName(), request.getScheme() + "://" + request.getServerName()
                + (usual ? "" : ":" + request.getServerPort()));
    }
}
