/**
 * Where installers look for packages. No endpoint leads there: only a way to the internet does, so that in a closed
 * subnet packages come from an image, from a bucket or from CodeArtifact.
 * Source: <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html>.
 */
export const packageIndexes = {
  pip: ["pypi.org", "files.pythonhosted.org"],
  conda: ["repo.anaconda.com", "conda.anaconda.org"],
} as const;
