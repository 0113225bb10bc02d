# Sourced by ./run, ./verify: finds a JDK 21 or newer, exports JAVA_HOME, or ends with a clear word.
# Order: JAVA_HOME, the PATH, then the places where each system keeps its JDKs.

jdk_major() {
	[ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
	sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_fits() {
	major=$(jdk_major "$1") && [ -n "$major" ] && [ "$major" -ge 21 ]
}

find_jdk() {
	if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then
		return 0
	fi
	if javac=$(command -v javac); then
		JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$javac")")")
		jdk_fits "$JAVA_HOME" && return 0
	fi
	for JAVA_HOME in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
		"$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
		jdk_fits "$JAVA_HOME" && return 0
	done
	return 1
}

if ! find_jdk; then
	echo "Upswell needs a JDK 21 or newer; none was found." >&2
	echo "Install one (for example the package openjdk-21-jdk, or Temurin), or set JAVA_HOME to it." >&2
	exit 1
fi
export JAVA_HOME
