package nl.maatstaf.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One phone's connection, kept open between requests as a browser does. Plain sockets, so that the generator costs little of
 * the machine that it measures. Answers arrive as they would behind a proxy: from an address of their own.
 */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final int port;
    private final String from;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private String cookie = "";

    Line(int port, String from) {
        this.port = port;
        this.from = from;
    }

    /** What came back. */
    record Reply(int status, String body, int bytes) {}

    Reply get(String path) throws IOException {
        return send("GET " + path, "");
    }

    Reply post(String path, String json) throws IOException {
        return send("POST " + path, json);
    }

    /** Where the server hung up in between, once more on a new connection, before anything of the request was answered. */
    private Reply send(String what, String body) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
            return exchange(what, body);
        }
        try {
            return exchange(what, body);
        } catch (HungUpException _) {
            open();
            return exchange(what, body);
        }
    }

    /** The connection was closed by the other side while nobody used it. */
    private static final class HungUpException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void open() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    private Reply exchange(String what, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = what + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Forwarded-For: " + from + "\r\nUser-Agent: load\r\n"
                + "Accept-Encoding: identity\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (bytes.length == 0 ? "" : "Content-Type: application/json; charset=UTF-8\r\nContent-Length: " + bytes.length + "\r\n") + "\r\n";
        var request = new ByteArrayOutputStream(head.length() + bytes.length);
        request.write(head.getBytes(StandardCharsets.US_ASCII));
        request.write(bytes);
        try {
            socket.getOutputStream().write(request.toByteArray());
        } catch (IOException e) {
            throw new HungUpException();
        }
        return reply();
    }

    private Reply reply() throws IOException {
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("set-cookie: jsessionid=")) {
                cookie = header.substring("set-cookie: ".length(), header.indexOf(';'));
            } else if (lower.startsWith("connection:")) {
                closes = lower.contains("close");
            }
        }
        byte[] body = chunked ? chunks() : length > 0 ? in.readNBytes(length) : new byte[0];
        if (closes) {
            socket.close();
        }
        return new Reply(Integer.parseInt(status.substring(9, 12)), new String(body, StandardCharsets.UTF_8), body.length);
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new HungUpException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
