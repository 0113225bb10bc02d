package io.upswell.detection.adapter.rest;

import io.upswell.detection.Refusal;
import java.io.EOFException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of any module as problem details (RFC 9457). */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
class RefusalAdvice {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        HttpStatus status = switch (refusal) {
            case Refusal.BadRequest bad -> HttpStatus.BAD_REQUEST;
            case Refusal.Unauthenticated stranger -> HttpStatus.UNAUTHORIZED;
            case Refusal.Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Refusal.NotFound missing -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict conflict -> HttpStatus.CONFLICT;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(LimitedStream.TooLarge large) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(large.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail brokenOff(EOFException end) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "The upload broke off in the middle. The facts before may have been accepted; send all of them again,"
                        + " repeated facts change nothing.");
    }
}
