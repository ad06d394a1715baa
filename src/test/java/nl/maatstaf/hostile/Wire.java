package nl.maatstaf.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Requests as bytes on a socket of their own: nothing on the way puts right what is wrong with them. */
record Wire(int port) {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final int MEGABYTE = 1 << 20;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /**
     * What came back, down to nothing at all where the server hung up.
     *
     * @param status the status, or 0
     * @param head   the status line and headers
     * @param body   the rest, without the marks of chunks
     */
    record Reply(int status, String head, String body) {

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        List<String> headers(String name) {
            return head.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip()).toList();
        }

        String all() {
            return head + END_OF_HEAD + body;
        }
    }

    Reply send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends, ends its own side of the connection, and reads until the other side ends. */
    Reply send(byte[] request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (SocketException _) {
                // Somebody who refuses a request need not have read all of it, and may have said so already.
            }
            read(socket.getInputStream(), answer);
        } catch (SocketException _) {
            // Hung up on: what was said until then counts.
        }
        return parsed(answer.toString(StandardCharsets.UTF_8));
    }

    private static void read(InputStream in, ByteArrayOutputStream into) throws IOException {
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0 && into.size() < 8 * MEGABYTE; read = in.read(buffer)) {
            into.write(buffer, 0, read);
        }
    }

    private static Reply parsed(String answer) {
        String text = answer;
        while (text.startsWith("HTTP/1.1 100")) {
            text = text.substring(text.indexOf(END_OF_HEAD) + END_OF_HEAD.length());
        }
        int end = text.indexOf(END_OF_HEAD);
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + END_OF_HEAD.length());
        int status = Arrays.stream(head.split("\\s", 3)).skip(1).findFirst().filter(word -> word.matches("\\d{3}"))
                .map(Integer::parseInt).orElse(0);
        var reply = new Reply(status, head, body);
        return reply.header("Transfer-Encoding").isPresent() ? new Reply(status, head, whole(body)) : reply;
    }

    /** The lengths of chunks count bytes, but nothing here needs more than that words stay in one piece. */
    private static String whole(String chunked) {
        return chunked.replaceAll("(?:\\A|\\r\\n)[0-9a-f]{1,8}\\r\\n", "");
    }
}
