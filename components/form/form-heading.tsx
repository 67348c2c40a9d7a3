/** The heading of a form that stands inside a cluster's page, below the name of the cluster. */
export const FormHeading = ({ title }: { title: string }) => (
  <h2 className="text-xl font-semibold tracking-tight break-words">{title}</h2>
);
