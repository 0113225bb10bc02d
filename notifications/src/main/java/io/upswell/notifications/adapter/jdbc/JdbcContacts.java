package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import org.springframework.data.repository.Repository;

interface JdbcContacts extends Contacts, Repository<Contact, String> {}
