/** Contacts that a ticket has at the most, whatever the scenario says: customers who come back at once and always would else go round at one instant for ever. */
export const mostContacts = 1000;
