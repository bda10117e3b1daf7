package fluxion.batch;

import fluxion.certificate.Certificate;
import fluxion.certificate.Rejected;
import java.util.Map;

/** Certificates as JSON, and back. */
public final class Certificates {
    /** Longer texts are not read. */
    private static final int LONGEST = 16 << 20;

    private Certificates() {}

    /** One line of JSON, without its end. */
    public static String text(Certificate certificate) {
        var out = new StringBuilder();
        Answer.write(fields(certificate), out);
        return out.toString();
    }

    /** The same as an object with fields. */
    static Map<String, Object> fields(Certificate certificate) {
        return CertificateWriter.written(certificate);
    }

    /** @throws Rejected if the text is not JSON, or none of a certificate */
    public static Certificate read(String text) {
        if (text.length() > LONGEST) throw Rejected.of("too-large");
        try {
            return CertificateReader.read(Request.object(text));
        } catch (BadRequest broken) {
            throw Rejected.of("json", broken.getMessage());
        }
    }
}
