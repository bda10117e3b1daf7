package fluxion.batch;

import fluxion.Fault;
import fluxion.message.Messages;
import fluxion.print.Printer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One request of the protocol on its way to its reply; one that cannot be read has a reply that says so. */
public final class Inquiry {
    /** What is written back: a line of JSON without its end. */
    public record Reply(String line, Optional<String> code, Optional<Throwable> mistake) {
        /** The code of the error, if it is one, and the mistake of this program that led to it, if any. */
        public Reply {}
    }

    /** What is asked; empty where the request is already known to be wrong. */
    private final Optional<Request> request;
    private final String id;
    private final double seconds;
    private final String problem;

    private Inquiry(Optional<Request> request, String id, double seconds, String problem) {
        this.request = request;
        this.id = id;
        this.seconds = seconds;
        this.problem = problem;
    }

    /** A request with its task. */
    static Inquiry read(String text) {
        try {
            return of(Request.read(text));
        } catch (BadRequest wrong) {
            return new Inquiry(Optional.empty(), wrong.id(), 1, wrong.getMessage());
        }
    }

    /** A request whose task is known from elsewhere; it may say it again. */
    public static Inquiry read(String task, String text) {
        try {
            return of(Request.read(text).about(task));
        } catch (BadRequest wrong) {
            return new Inquiry(Optional.empty(), wrong.id(), 1, wrong.getMessage());
        }
    }

    private static Inquiry of(Request request) {
        try {
            return new Inquiry(Optional.of(request), request.id(), Question.seconds(request), "");
        } catch (BadRequest wrong) {
            return new Inquiry(Optional.empty(), request.id(), 1, wrong.getMessage());
        }
    }

    /** The same with at most so many seconds. */
    public Inquiry within(double most) {
        if (seconds <= most) return this;
        return new Inquiry(request.map(asked -> asked.within(most)), id, most, problem);
    }

    /** The names of all tasks. */
    public static List<String> tasks() {
        return Stream.of(Task.values()).map(Task::label).toList();
    }

    /** The fields that a request of the task may have. */
    public static List<String> fields(String task) {
        return Task.labelled(task).map(Task::fields).orElse(List.of());
    }

    /** So long the reply may take. */
    public double seconds() {
        return seconds;
    }

    /** The reply, whatever happens: a mistake of this program in one request must not cost others theirs. */
    public Reply reply() {
        long start = System.nanoTime();
        if (request.isEmpty()) return refusal("bad-request", problem);
        try {
            return reply(answer(request.get()), start);
        } catch (BadRequest wrong) {
            return reply(Answer.error("bad-request", wrong.getMessage()), start);
        } catch (Fault fault) {
            return reply(Answer.of(fault), start);
        } catch (StackOverflowError _) {
            return reply(Answer.error("nested-too-deeply", Messages.text("batch.too-deep")), start);
        } catch (OutOfMemoryError _) {
            return reply(Answer.error("too-large", Messages.text("batch.out-of-memory")), start);
        } catch (RuntimeException | Error mistake) {
            var told = reply(Answer.error("internal", Messages.text("batch.internal", mistake)), start);
            return new Reply(told.line(), told.code(), Optional.of(mistake));
        }
    }

    private static Answer answer(Request request) throws BadRequest {
        String label = request.text("task");
        var task = Task.labelled(label).orElseThrow(() -> BadRequest.of("no-task", label));
        request.allowOnly(task.fields());
        var question = new Question(request);
        return request.has("style") ? Printer.styled(question.style(), () -> task.answer(question))
            : task.answer(question);
    }

    /** A claim that is not decided in time is an open one. */
    private static boolean isJudged(Request request) {
        try {
            var task = Task.labelled(request.text("task"));
            return task.filter(one -> one == Task.COMPARE || one == Task.CHECK_DERIVATIVE).isPresent();
        } catch (BadRequest _) {
            return false;
        }
    }

    private Reply reply(Answer answer, long start) {
        return new Reply(answer.line(id, (System.nanoTime() - start) / 1e6), answer.code(), Optional.empty());
    }

    /** The reply when the time is over. */
    public Reply late() {
        var answer = request.filter(Inquiry::isJudged).map(_ -> Judgements.late()).orElseGet(() ->
            Answer.error("timeout", Messages.text("batch.timeout", Request.written(seconds))));
        return new Reply(answer.line(id, seconds * 1000), answer.code(), Optional.empty());
    }

    /** A reply that gives no answer, and says why. */
    public Reply refusal(String code, String message) {
        return new Reply(Answer.error(code, message).line(id, 0), Optional.of(code), Optional.empty());
    }
}
