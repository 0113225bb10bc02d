package io.upswell.detection.adapter.graphql;

import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** What all modules' schemas extend. It lives in the lowest module, so that each can be run with those below it. */
@Controller
class RootSchema {

    @QueryMapping
    String contractVersion() {
        return "1";
    }

    @MutationMapping
    boolean ping() {
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    static class Scalars {
        @Bean
        RuntimeWiringConfigurer scalars() {
            return wiring -> wiring.scalar(IsoScalar.DATE_TIME)
                    .scalar(IsoScalar.DATE)
                    .scalar(ExtendedScalars.GraphQLBigDecimal)
                    .scalar(ExtendedScalars.Json.transform(json -> json.name("JSON")));
        }
    }
}
