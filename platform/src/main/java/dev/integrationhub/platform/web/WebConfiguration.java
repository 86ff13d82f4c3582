package dev.integrationhub.platform.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import dev.integrationhub.platform.headers.HeadersConfiguration;
import dev.integrationhub.platform.headers.SecurityHeaders;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.load.LoadSettings;

/** What all endpoints share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoadSettings.class)
@Import({
    HeadersConfiguration.class,
    BodyChecks.class,
    ProblemAdvice.class,
    ProblemErrorController.class,
    RequestLimitFilter.class
})
public class WebConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgument());
    }

    /** A library of another purpose brings a reader of YAML along, for which none of the rules below hold. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list -> list.removeIf(WebConfiguration::readsYaml));
    }

    private static boolean readsYaml(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().contains("yaml"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnreadBody());
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    AllowedMethods allowedMethods(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new AllowedMethods(mappings);
    }

    @Bean
    ProblemFilter problemFilter(Problems problems) {
        return new ProblemFilter(problems);
    }

    @Bean
    TomcatProblems tomcatProblems(Problems problems, SecurityHeaders headers) {
        return new TomcatProblems(problems, headers);
    }

    @Bean
    HostFilter hostFilter(
            @Value("${hub.allowed-hosts:}") String allowedHosts,
            @Value("${hub.webhook.base-url:}") String webhookBaseUrl) {
        return new HostFilter(new AllowedHosts(allowedHosts, webhookBaseUrl));
    }

    @Bean
    AllowedOrigins allowedOrigins(@Value("${hub.cors-origins:}") String listed) {
        return new AllowedOrigins(listed);
    }

    /** Before any caller is asked who they are: browsers ask what they may without saying it. No page sends webhooks. */
    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(AllowedOrigins origins) {
        CorsConfiguration configuration = origins.configuration();
        CorsFilter filter = new CorsFilter(request -> WebhookPath.isAskedFor(request) ? null : configuration);
        filter.setCorsProcessor(new ListedOriginsOnly(origins));
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 17);
        return registration;
    }

    @Bean
    CrossSiteFilter crossSiteFilter(AllowedOrigins listed) {
        return new CrossSiteFilter(listed);
    }

    @Bean
    ContentCodingFilter contentCodingFilter() {
        return new ContentCodingFilter();
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(ObjectProvider<BodyLimit> limits) {
        return new BodyLimitFilter(limits.stream().toList());
    }

    /** Reads strictly, so that a client's mistake is an answer and never a silent loss; keeps numbers as they were sent. */
    @Bean
    JsonMapperBuilderCustomizer strictAndExactJson() {
        return json -> json.disable(
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addHandler(new UnknownMembers())
                .addModule(ExactJson.module())
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
