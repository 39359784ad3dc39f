import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Judge PDFs with veraPDF, one after the other, in one run of Java.
 *
 * <p>Reads a line for each question, the flavour (ua1, ua2, 3a, 4f), a tab and the path of a PDF; answers each with one
 * line of JSON: how many checks were made and, for each rule that failed, its number, its words, how often it failed
 * and the first places. A file that cannot be judged is answered with an `error`.
 */
public final class Referee {
    private static final int SHOWN_PLACES = 3;

    private Referee() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what the engine prints must not stand between the answers
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] question = line.split("\t", 2);
            out.println(answer(PDFAFlavour.fromString(question[0]), question[0], question[1]));
        }
    }

    private static String answer(PDFAFlavour flavour, String name, String path) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("file", quote(path));
        answer.put("flavour", quote(name));
        if (!flavour.getId().equals(name)) {
            answer.put("error", quote("veraPDF takes " + name + " for " + flavour.getId()));
            return object(answer);
        }
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, SHOWN_PLACES, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            answer.put("compliant", String.valueOf(result.isCompliant()));
            answer.put("checks", String.valueOf(result.getTotalAssertions()));
            answer.put("failed", failures(result));
        } catch (EncryptedPdfException error) {
            answer.put("error", quote("The file is encrypted."));
        } catch (Exception error) {
            answer.put("error", quote(String.valueOf(error)));
        }
        return object(answer);
    }

    private static String failures(ValidationResult result) {
        List<String> failures = new ArrayList<>();
        for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
            Map<String, String> failure = new LinkedHashMap<>();
            String message = "";
            List<String> places = new ArrayList<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getRuleId().equals(failed.getKey()) && places.size() < SHOWN_PLACES) {
                    message = assertion.getMessage();
                    places.add(quote(assertion.getLocation().getContext()));
                }
            }
            failure.put("rule", quote(failed.getKey().getClause() + "-" + failed.getKey().getTestNumber()));
            failure.put("words", quote(message));
            failure.put("count", String.valueOf(failed.getValue()));
            failure.put("places", "[" + String.join(", ", places) + "]");
            failures.add(object(failure));
        }
        return "[" + String.join(", ", failures) + "]";
    }

    private static String object(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(quote(name) + ": " + value));
        return "{" + String.join(", ", pairs) + "}";
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : String.valueOf(text).toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
