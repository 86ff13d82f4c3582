package dev.integrationhub.platform.web;

import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import dev.integrationhub.api.problem.Violations;

/** Refuses a {@link CheckedBody} with everything that is wrong in it. */
@RestControllerAdvice
class BodyChecks extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return target instanceof Class<?> type && CheckedBody.class.isAssignableFrom(type);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage body,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        UnknownMembers.collect();
        return body;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        Violations violations = new Violations();
        UnknownMembers.collected().forEach(violations::add);
        if (body instanceof CheckedBody checked) {
            checked.check(violations);
        }
        violations.throwIfAny();
        return body;
    }
}
